/** What hired models cost: as a deployment says, else as dated lists of their makers have it. */
@NullMarked
package studio.backlot.kit.price;

import org.jspecify.annotations.NullMarked;
