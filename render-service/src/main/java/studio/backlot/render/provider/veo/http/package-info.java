/** Veo over HTTP. */
@NullMarked
package studio.backlot.render.provider.veo.http;

import org.jspecify.annotations.NullMarked;
