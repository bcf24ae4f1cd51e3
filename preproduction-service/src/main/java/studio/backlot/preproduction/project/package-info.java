/** Projects and their breakdown. */
@NullMarked
package studio.backlot.preproduction.project;

import org.jspecify.annotations.NullMarked;
