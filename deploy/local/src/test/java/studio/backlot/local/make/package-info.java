@NullMarked
package studio.backlot.local.make;

import org.jspecify.annotations.NullMarked;
