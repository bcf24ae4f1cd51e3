@NullMarked
package studio.backlot.render.bill;

import org.jspecify.annotations.NullMarked;
