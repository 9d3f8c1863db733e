fn show<T: std::fmt::Display>(t: T) {}
struct A;
fn main() { show(A); }
