@NullMarked
package studio.backlot.render.provider.replicate;

import org.jspecify.annotations.NullMarked;
