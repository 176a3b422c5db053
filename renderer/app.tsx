/** The window's page: connects to the program, then shows the frame. Nothing else lives here. */
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connect } from './client/index.ts';
import { WindowFrame } from './shell/window-frame.tsx';
import { NoProgram } from './shell/no-program.tsx';

const place = document.getElementById('window');
if (place !== null) {
  const root = createRoot(place);
  connect().then(
    () =>
      root.render(
        <StrictMode>
          <WindowFrame />
        </StrictMode>,
      ),
    (error: unknown) => root.render(<NoProgram error={error} />),
  );
}
