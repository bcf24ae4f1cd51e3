/** Videos through OpenRouter: its wire form, by its specification of 2026-08-22. */
@NullMarked
package studio.backlot.render.provider.openrouter;

import org.jspecify.annotations.NullMarked;
