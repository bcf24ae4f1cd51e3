@NullMarked
package studio.backlot.backing;

import org.jspecify.annotations.NullMarked;
