@NullMarked
package studio.backlot.local;

import org.jspecify.annotations.NullMarked;
