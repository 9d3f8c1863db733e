#include <vector>
#include <algorithm>
struct A {};
int main() { std::vector<A> v; std::sort(v.begin(), v.end()); }
