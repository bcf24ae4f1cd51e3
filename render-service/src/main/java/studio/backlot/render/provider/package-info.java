/** Companies and servers that make pictures for money: what they are asked and how they answer, whoever it is. */
@NullMarked
package studio.backlot.render.provider;

import org.jspecify.annotations.NullMarked;
