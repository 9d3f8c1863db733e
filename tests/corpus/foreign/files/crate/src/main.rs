fn main() { let r: Result<u8, String> = Err("access denied".into()); r.unwrap(); }
