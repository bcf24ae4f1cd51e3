/** OpenRouter over HTTP. */
@NullMarked
package studio.backlot.render.provider.openrouter.http;

import org.jspecify.annotations.NullMarked;
