class Symbol { Client c = new Client(); void f() { c.login(); } }
