package vn.thuongton.form;

/**
 * The engine's own attachments do not exist here, to be read or written, for anyone. No exception of the engine: its
 * resources would put words of their own in the place of these.
 */
public class AttachmentsClosed extends RuntimeException {

    public AttachmentsClosed() {
        super("Tài liệu không được đính kèm vào công việc: hãy dùng phần Tài liệu trong thẻ Hồ sơ.");
    }
}
