import { describe, expect, it } from 'vitest';
import { findChange } from '../../src/compile/findChange.ts';

describe('findChange', () => {
  it.each([
    ['az role assignment create --assignee a --role r', 'az role assignment create'],
    ['az account show && az account set --subscription s', 'az account set'],
    ['az group delete sample', 'az group delete'],
    ['kubectl rollout status x; kubectl delete pod p', 'kubectl delete'],
    ['sudo systemctl restart himds', 'systemctl restart'],
  ])('sees what %s changes', (text, words) => {
    expect(findChange(text, 'bash')?.words).toBe(words);
  });

  it.each(['az role assignment list', 'azd auth login --check-status', 'kubectl apply -f x --dry-run=client', 'echo az group delete', ''])(
    'lets %s pass',
    (text) => {
      expect(findChange(text, 'bash')).toBeNull();
    },
  );

  it('knows cmdlets by their verb', () => {
    expect(findChange('New-AzRoleAssignment -ObjectId o', 'powershell')?.words).toBe('New-AzRoleAssignment');
    expect(findChange('New-Object System.Uri u\nSet-Location x', 'powershell')).toBeNull();
  });
});
