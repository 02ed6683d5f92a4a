export const name = 'the script of the tests';
