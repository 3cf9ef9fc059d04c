import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** A real Chromium with nothing installed by hand. */
export async function openBrowser(): Promise<Browser> {
  // Where the system lacks its libraries, the package's own are used; it looks for this name before it is imported.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const { chromium: driver } = await import('playwright-core');
  return driver.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote'],
  });
}

/** This Chromium has no Chinese letters of its own: screenshots would show boxes. */
export async function showChinese(page: Page): Promise<void> {
  const font = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2';
  const bytes = await readFile(fileURLToPath(import.meta.resolve(font)));
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')})`;
  await page.addStyleTag({
    content: `@font-face { font-family: "Noto Sans SC"; src: ${source}; } * { font-family: "Noto Sans SC", sans-serif !important; }`,
  });
}
