@NullMarked
package studio.backlot.render.people;

import org.jspecify.annotations.NullMarked;
