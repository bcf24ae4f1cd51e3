/** Replicate over HTTP. */
@NullMarked
package studio.backlot.render.provider.replicate.http;

import org.jspecify.annotations.NullMarked;
