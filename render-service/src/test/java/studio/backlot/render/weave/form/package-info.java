@NullMarked
package studio.backlot.render.weave.form;

import org.jspecify.annotations.NullMarked;
