int main(void) {
  int token = "abc"
  return undeclared;
}
