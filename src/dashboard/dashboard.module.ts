import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AppliesController } from './applicability/applies.controller.js';
import { AskController } from './ask/ask.controller.js';
import { AssetsController } from './assets/assets.controller.js';
import { CoveragePagesController } from './coverage/coverage-pages.controller.js';
import { DASHBOARD_OPTIONS, type DashboardOptions } from './dashboard-options.service.js';
import { DefinitionPagesController } from './definitions/definition-pages.controller.js';
import { EditingPages } from './editing/editing-pages.service.js';
import { EditingSession } from './editing/editing-session.service.js';
import { ProposalPagesController } from './editing/proposals.controller.js';
import { RegistryEditingController } from './editing/registry-editing.controller.js';
import { SignInController } from './editing/sign-in.controller.js';
import { HomeController } from './home/home.controller.js';
import { InterventionPagesController } from './interventions/intervention-pages.controller.js';
import { ThemeController } from './layout/theme.controller.js';
import { NotFoundFilter } from './not-found.filter.js';
import { PageService } from './page.service.js';
import { RedLinePagesController } from './red-lines/red-line-pages.controller.js';
import { ApiAnswers } from './reference/api-answers.service.js';
import { FileService } from './reference/file.service.js';
import { ReferencePagesController } from './reference/reference-pages.controller.js';
import { ReleasePagesController } from './reference/releases-pages.controller.js';
import { ScenariosController } from './scenarios/scenarios.controller.js';
import { SearchPagesController } from './search/search.controller.js';
import { WhatIfController } from './what-if/what-if.controller.js';

/**
 * The registry as pages, rendered on the server. How a page comes about:
 *
 * - A page is a pure function `(view: View) => Page` in a `.tsx` file of its folder. The view is one release, one day and
 *   one address; the page says its title, crumbs, what to cite and download, and its body. `layout/` draws the rest.
 * - A controller says under which paths it stands, `@Get(paths('coverage'))` for `/coverage` and `/r/:release/coverage`,
 *   and hands both to `PageService.send`. It throws a `QuestionError` whose path begins with `path` for a 404, any other
 *   for a 400; a form shows what is wrong with its own values itself, with `ProblemBox`.
 * - Links are made by `links.ts`, so that a pinned page links to its release. No `style` attribute, no inline script:
 *   the content security policy takes neither. Looks stand in the `.css` files of `assets/`, joined in the order of their
 *   names into one sheet.
 * - htmx asks for the same whole page and takes the part that it needs (`hx-select`): an address has one answer, caches
 *   and the back button need know nothing, and every link and form works without script.
 */
@Module({})
export class DashboardModule {
  static with(options: DashboardOptions): DynamicModule {
    return {
      module: DashboardModule,
      controllers: [
        AssetsController,
        ThemeController,
        AskController,
        HomeController,
        CoveragePagesController,
        ScenariosController,
        WhatIfController,
        SearchPagesController,
        AppliesController,
        DefinitionPagesController,
        InterventionPagesController,
        RedLinePagesController,
        ReferencePagesController,
        ReleasePagesController,
        RegistryEditingController,
        SignInController,
        ProposalPagesController,
      ],
      providers: [
        { provide: DASHBOARD_OPTIONS, useValue: options },
        PageService,
        EditingPages,
        EditingSession,
        FileService,
        ApiAnswers,
        { provide: APP_FILTER, useClass: NotFoundFilter },
      ],
      exports: [PageService],
    };
  }
}
