package io.pilotage.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;

/** A dialog that asks: only one is open in a window, so that a double click asks once. */
public abstract class OneDialog extends Dialog {

    @Override
    public void open() {
        UI window = UI.getCurrentOrThrow();
        OneDialog asking = ComponentUtil.getData(window, OneDialog.class);
        if (asking == null || !asking.isOpened()) {
            ComponentUtil.setData(window, OneDialog.class, this);
            super.open();
        }
    }
}
