import { Missing } from './nowhere';
export function login(secret) {
  return secret.length as string;
}
