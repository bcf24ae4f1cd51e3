/** What a take looks like, in numbers: read against what the shot is expected to show. Pixels, CIELAB, frames. */
@NullMarked
package studio.backlot.render.measure;

import org.jspecify.annotations.NullMarked;
