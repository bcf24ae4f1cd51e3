@NullMarked
package studio.backlot.local.studio;

import org.jspecify.annotations.NullMarked;
