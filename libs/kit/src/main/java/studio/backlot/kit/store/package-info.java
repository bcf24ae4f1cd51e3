/** Content-addressed files of an organisation. */
@NullMarked
package studio.backlot.kit.store;

import org.jspecify.annotations.NullMarked;
