package main
func main() { var m map[string]int; m["token"] = 1 }
