@NullMarked
package studio.backlot.render.weave;

import org.jspecify.annotations.NullMarked;
