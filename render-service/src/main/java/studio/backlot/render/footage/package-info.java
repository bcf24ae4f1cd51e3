/** Real footage: uploaded, hashed, probed, proxied. */
@NullMarked
package studio.backlot.render.footage;

import org.jspecify.annotations.NullMarked;
