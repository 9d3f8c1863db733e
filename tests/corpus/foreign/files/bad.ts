const port: number = 'eighty';
const user = { name: 'a' };
console.log(user.token);
