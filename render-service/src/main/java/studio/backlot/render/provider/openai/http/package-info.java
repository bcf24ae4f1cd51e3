/** OpenAI-Videos over HTTP. */
@NullMarked
package studio.backlot.render.provider.openai.http;

import org.jspecify.annotations.NullMarked;
