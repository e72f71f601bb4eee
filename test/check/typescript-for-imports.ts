import { registerHooks } from 'node:module';

// dependency-cruiser reads TypeScript through its JavaScript API, which version 7 does not have: it gets version 5 under another name.
registerHooks({
  resolve: (specifier, context, next) => {
    const isCruiser = context.parentURL?.includes('/dependency-cruiser/') ?? false;
    return next(isCruiser ? specifier.replace(/^typescript(?=$|\/)/u, 'typescript-api') : specifier, context);
  },
});
