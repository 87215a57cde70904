import { Module } from '@nestjs/common';
import { CoverageResolver } from './coverage.resolver.js';
import { PortfolioResolver } from './portfolio.resolver.js';
import { PortfolioSolver } from './portfolio-solver.service.js';
import { SwissCheeseResolver } from './swiss-cheese.resolver.js';
import { ViewsResolver } from './views.resolver.js';

/** How scenarios stand at layers, where the holes are, where they line up, and what would close them. */
@Module({
  providers: [CoverageResolver, PortfolioResolver, PortfolioSolver, SwissCheeseResolver, ViewsResolver],
  exports: [PortfolioSolver],
})
export class CoverageModule {}
