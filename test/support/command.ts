/** What Node is given before the file of a command, as the scripts of package.json do; from the root of the repository. */
export const asScripts = ['--import', './src/imports.ts'] as const;
