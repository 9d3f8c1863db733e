class Bad { void f() { int x = "a"; } 
