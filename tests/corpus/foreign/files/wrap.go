package main
import ("errors"; "fmt"; "os")
func main() { err := fmt.Errorf("get token: %w", fmt.Errorf("dial tcp 127.0.0.1:9: %w", errors.New("connect: connection refused"))); fmt.Fprintln(os.Stderr, err); os.Exit(1) }
