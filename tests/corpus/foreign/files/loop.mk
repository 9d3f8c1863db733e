a: b
b: a
all: a nothing.c
