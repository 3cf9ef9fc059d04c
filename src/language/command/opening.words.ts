/** What an order may begin with, before what it orders. */
export const politely = '(?:请|麻烦|帮我|帮忙|小助手|我要|我想|想|要|[，,\\s]){0,4}';
