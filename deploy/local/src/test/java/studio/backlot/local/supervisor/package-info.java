@NullMarked
package studio.backlot.local.supervisor;

import org.jspecify.annotations.NullMarked;
