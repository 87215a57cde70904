import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chosenTheme, THEMES, themeStyle } from './theme.js';

const COOKIE = 'theme';
const YEAR = 365 * 24 * 60 * 60;

/**
 * Light, dark or as the system has it. The choice is a cookie and works without script; only this one small style sheet
 * depends on it, so that pages are the same for everybody and caches may keep them.
 */
@Controller()
export class ThemeController {
  @Get('theme.css')
  style(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    reply
      .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'private, no-cache', vary: 'Cookie' })
      .send(themeStyle(chosenTheme(request.headers.cookie, COOKIE)));
  }

  @Post('theme')
  choose(@Body() body: unknown, @Res() reply: FastifyReply): void {
    const theme = THEMES.find((known) => known === fieldOf(body, 'theme'));
    const cookie = theme === undefined ? `${COOKIE}=; Max-Age=0` : `${COOKIE}=${theme}; Max-Age=${String(YEAR)}`;
    reply
      .header('set-cookie', `${cookie}; Path=/; SameSite=Lax; HttpOnly`)
      .header('cache-control', 'no-store')
      .redirect(backTo(fieldOf(body, 'back')), 303);
  }
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

/** A path of this service and nothing else: two slashes, or one and a backslash, would lead elsewhere. */
function backTo(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/';
}
