@NullMarked
package studio.backlot.render.provider.replicate.fake;

import org.jspecify.annotations.NullMarked;
