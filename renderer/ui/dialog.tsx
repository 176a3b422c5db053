/** A dialog over the window. Escape or a click outside closes it; the focus goes back to where it was. */
import { X } from 'lucide-react';
import type { JSX, ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/index.tsx';
import styles from './dialog.module.css';

export interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  readonly close: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Sheet({ title, open, close, wide = false, children }: SheetProps): JSX.Element {
  const text = useText('ui');
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={open}
      isDismissable
      onOpenChange={(now) => {
        if (!now) close();
      }}
    >
      <Modal className={styles[wide ? 'wide' : 'modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['head']}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button slot="close" className={styles['close'] ?? ''} aria-label={text('close')}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
