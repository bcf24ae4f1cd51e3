/** From a production's source on disk to its film on disk. */
@NullMarked
package studio.backlot.local.make;

import org.jspecify.annotations.NullMarked;
