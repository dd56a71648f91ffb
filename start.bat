@py "%~dp0start.py" || pause
