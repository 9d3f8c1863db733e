all:
	false
