@NullMarked
package studio.backlot.backing.process;

import org.jspecify.annotations.NullMarked;
