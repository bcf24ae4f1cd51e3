/** Gaps over REST. */
@NullMarked
package studio.backlot.render.footage.gap.http;

import org.jspecify.annotations.NullMarked;
