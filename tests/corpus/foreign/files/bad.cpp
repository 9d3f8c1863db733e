#include <nothing.hpp>
int main() { std::string s = 1; }
