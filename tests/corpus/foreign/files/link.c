int authenticate(void);
int main(void) { return authenticate(); }
